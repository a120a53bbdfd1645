import type {PageSettings} from './pageDocument'

/** The fonts that offices are asked for, by the names that Word knows them by, and the line pitch of 22 lines on 225 mm. */
export const defaultPageSettings: PageSettings = {
  fonts: {
    fangsong: '仿宋_GB2312',
    hei: '黑体',
    kai: '楷体_GB2312',
    'title-song': '方正小标宋简体',
    song: '宋体',
  },
  latin: 'Times New Roman',
  linePitch: 28.95,
}
