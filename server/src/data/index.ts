import dutyReport from './genres/duty-report.json'
import managementRules from './genres/management-rules.json'
import surveyReport from './genres/survey-report.json'
import workPlan from './genres/work-plan.json'
import workReport from './genres/work-report.json'
import workSummary from './genres/work-summary.json'
import type {Genre} from './schema'

export {needOf, standsInSkeleton} from './need'

/** Every kind (文种), in the order in which it is offered. The tests hold the files to the schema, so nothing is checked at start. */
export const genres = [
  dutyReport,
  workSummary,
  workPlan,
  workReport,
  surveyReport,
  managementRules,
] as readonly unknown[] as readonly Genre[]

/** The kind of this name, file name (`work-plan`) or title ending (`工作汇报`). */
export function genreNamed(name: string): Genre | undefined {
  const wanted = name.trim()
  return (
    genres.find(genre => genre.name === wanted || genre.slug === wanted) ??
    genres.find(genre => genre.titleEndings.includes(wanted))
  )
}
