import type {Boilerplate, Scars} from './schema'
import deletionScars from './lexicons/deletion-scars.json'
import replaceScars from './lexicons/replace-scars.json'
import websiteBoilerplate from './lexicons/website-boilerplate.json'

/** What deleting, replacing and copying leave behind, one JSON file each. */
export const residueLists = {deletionScars, replaceScars, websiteBoilerplate} as {
  readonly deletionScars: Scars
  readonly replaceScars: Scars
  readonly websiteBoilerplate: Boilerplate
}
