import {patternRule} from './patternRule'
import {numerals} from './standard'

/** 近＋个位数: `近7个单位`. */
export const nearSmall = patternRule({
  id: 'near-small-number',
  severity: 'information',
  title: '“近”后面是很小的数',
  rationale:
    '“近”表示略少于后面的整数，用在较大的整数前：近百户、近300人。个位数数得清，直接写出就好。“近3年”“近5个月”说的是时间，不在此列。',
  basis: {source: '实务', clause: `概数与确数（${numerals} 4.3.1）`},
  examples: [{bad: '联合⟦近7个⟧单位开展演练。', good: '联合7个单位开展演练。'}],
  signs: ['近'],
  needs: /近[1-9二三四五六七八九]/,
  faults: [
    {
      pattern:
        /(?<![附最临靠就邻接远将贴相亲新晚迫切逼走凑拉])近([1-9])(个(?![多月小工季年学星世百交赛半周])|[名户戶家](?!大会)|個(?![月小工]))/g,
      say: ({0: text, 1: digit, 2: unit}) => ({
        right: `${digit}${unit}`,
        safe: false,
        message: `“${text}”：个位数数得清，通常直接写“${digit}${unit}”。（实务）`,
      }),
    },
  ],
})
