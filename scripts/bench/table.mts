import {ratioOf, type Measurement} from './measurement.mjs'
import {meets, targetOf, type Target} from './targets.mjs'

/** Measurements in rows: what, how much, what it stands beside, the ratio, the target, whether it is met. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = [['measure', 'value', 'beside', 'ratio', 'target', ''], ...measurements.map(rowOf)]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  const align = (text: string, column: number): string =>
    column === 1 || column === 3 ? text.padStart(widths[column]!) : text.padEnd(widths[column]!)
  return rows.map(row => row.map(align).join('  ').trimEnd()).join('\n')
}

function rowOf(measurement: Measurement): readonly string[] {
  const {id, value, unit, beside} = measurement
  const [ratio, target, met] = [ratioOf(measurement), targetOf(measurement), meets(measurement)]
  return [
    id,
    `${digits(value)} ${unit}`,
    beside ? `${beside.name} ${digits(beside.value)}` : '',
    ratio === undefined ? '' : `${digits(ratio)}×`,
    target ? targetText(target, unit) : '',
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ]
}

function targetText({of, atMost, atLeast}: Target, unit: string): string {
  const sign = atLeast === undefined ? '≤' : '≥'
  return `${sign} ${atMost ?? atLeast}${of === 'ratio' ? '×' : ` ${unit}`}`
}

/** Three digits that count. */
const digits = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)
