import type {Finding} from './finding'

/** How often fixes that are not safe may still be applied while checking and fixing go by turns. */
export interface Budget {
  /** The findings whose fixes may be applied; those with a safe fix always. */
  affordable(findings: readonly Finding[]): readonly Finding[]
  spend(mended: readonly Finding[]): void
}

/**
 * Each fix of a rule that is not safe is applied as often as it was wanted when it was first seen, and no more: what is put in and
 * not recognised is not put in again and again, and rules that undo each other's offers come to rest.
 */
export function createBudget(): Budget {
  const left = new Map<string, number>()
  return {
    affordable(findings) {
      const wanted = new Map<string, number>()
      for (const key of findings.map(keyOf)) if (key !== undefined) wanted.set(key, (wanted.get(key) ?? 0) + 1)
      for (const [key, count] of wanted) if (!left.has(key)) left.set(key, count)
      const rest = new Map(left)
      return findings.filter(finding => {
        const key = keyOf(finding)
        if (key === undefined) return true
        const count = rest.get(key) ?? 0
        rest.set(key, count - 1)
        return count > 0
      })
    },
    spend(mended) {
      for (const key of mended.map(keyOf)) if (key !== undefined) left.set(key, (left.get(key) ?? 0) - 1)
    },
  }
}

/** What two fixes that are not safe have in common when they do the same; undefined where a safe one is there. */
const keyOf = ({rule, fixes}: Finding): string | undefined =>
  fixes.length === 0 || fixes.some(({safe}) => safe) ? undefined : `${rule.id} ${fixes[0]!.title}`
