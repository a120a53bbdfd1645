import fc from 'fast-check'
import {numRuns} from '../properties/lintTexts'
import {targets} from './targets'

/** A few inputs of each target at every run; `npm run fuzz` tries them for as long as one likes. */
describe('for hostile texts and files holds', function () {
  this.timeout(300_000)
  for (const {name, inputs, holds} of targets)
    it(name, () =>
      fc.assert(
        fc.asyncProperty(inputs, async input => holds(input)),
        {numRuns: numRuns(15), interruptAfterTimeLimit: 3000, markInterruptAsFailure: false},
      ),
    )
})
