import {lexicons} from '../../data/lexicons'
import {listRule} from './listRule'

/** 计量单位写法: names and signs of units behind a number. */
export const unitForm = listRule(lexicons.unitForm, {
  id: 'unit-form',
  severity: 'warning',
  title: '计量单位写法',
  rationale:
    '公文使用法定计量单位：面积写“平方米”，体积写“立方米”，字母单位按规定的大小写：km、kg、kW。“公里”“公斤”“亩”可以用。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 9；GB 3100—1993'},
  say: ({wrong, right, note}) => `“${wrong}”应写作“${right}”${note ? `：${note}` : '。'}（GB 3100—1993）`,
  inQuotes: 'silent',
  where: ({kind}) => kind !== 'table',
})
