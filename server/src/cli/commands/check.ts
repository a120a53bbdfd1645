import {explained, type Severity} from '../../service'
import {baselineOf, baselineOptions, freshOnly, writeBaseline, writesBaseline} from '../baseline'
import {draftNotes, draftOptions} from '../readDrafts'
import {github} from '../report/github'
import {json} from '../report/json'
import {reaches, reportOf, type FileReport} from '../report/report'
import {sarif} from '../report/sarif'
import {stylish} from '../report/stylish'
import {unix} from '../report/unix'
import {exitCode} from '../stop'
import {eachDraft} from '../threads/eachDraft'
import {jobsOption} from '../threads/jobs'
import type {PerDraft} from '../threads/outcome'
import {version} from '../version'

type Format = (reports: readonly FileReport[], color: boolean) => string

const formats: Readonly<Record<string, Format>> = {
  stylish,
  json,
  sarif: reports => sarif(reports, explained, version()),
  github,
  unix,
}

/** `gongwen check`: findings. */
export const check: PerDraft = {
  name: 'check',
  summary: '检查稿件，列出问题',
  operands: '文件…',
  options: {
    format: {value: '格式', choices: Object.keys(formats), help: '输出格式；默认 stylish'},
    ...draftOptions,
    ...baselineOptions,
    ...jobsOption,
    'fail-on': {
      value: '程度',
      choices: ['error', 'warning', 'information', 'never'],
      help: '到什么程度以退出码 1 结束；默认 error，never 为从不',
    },
  },
  notes: draftNotes,
  async run(call, io) {
    const baseline = writesBaseline(call) ? undefined : baselineOf(call, io)
    const {results: all, failed} = await eachDraft<FileReport>(check, call, io)
    if (writesBaseline(call)) {
      io.out(writeBaseline(all, call, io))
      return failed ? exitCode.failed : exitCode.clean
    }
    const reports = freshOnly(all, baseline, io)
    const format = formats[call.values['format'] ?? 'stylish'] ?? stylish
    io.out(format(reports, io.color))
    if (failed) return exitCode.failed
    const limit = (call.values['fail-on'] ?? 'error') as Severity | 'never'
    if (limit === 'never') return exitCode.clean
    const found = reports.some(report => report.findings.some(({severity}) => reaches(severity, limit)))
    return found ? exitCode.found : exitCode.clean
  },
  each({source, draft, active}, {service}): Promise<FileReport> {
    return Promise.resolve(reportOf(source.name, draft, active, service.check(draft)))
  },
}
