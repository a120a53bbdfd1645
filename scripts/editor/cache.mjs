// Where what is fetched once is kept: outside the checkout, so that it survives `npm ci` and serves the next clone.
import os from 'node:os'
import path from 'node:path'

/** The folder of the cache: `GONGWEN_CACHE`, or `gongwen` in the user's cache folder. */
export function cacheFolder() {
  const {GONGWEN_CACHE, XDG_CACHE_HOME} = process.env
  return GONGWEN_CACHE
    ? path.resolve(GONGWEN_CACHE)
    : path.join(XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'gongwen')
}
