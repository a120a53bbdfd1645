import type {RunPart} from '../measurement.mjs'

/** Other tools for Chinese or Markdown on the same texts. */
export const measurePeers: RunPart = async (_, note) => {
  note('Peers are not measured yet.')
  return []
}
