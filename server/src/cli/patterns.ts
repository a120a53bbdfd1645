import type * as Patterns from '../patterns/index'

/** The bundle that runs an organisation's own patterns; loaded on first use, because most have none. */
export const loadPatterns = (): typeof Patterns =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- An import would be a part of this bundle.
  require('../patterns/index') as typeof Patterns
