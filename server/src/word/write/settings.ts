import {noLineEnd, noLineStart} from '../../publish/lineRule'
import {element, file} from './xml'

/**
 * The settings of the Word file: `word/settings.xml`. Odd and even pages differ, and punctuation is not squeezed. Which marks begin and end
 * no line is written down, so that Word breaks lines by the rule of the preview.
 */
export function settingsXml(): string {
  return file(
    'settings',
    element('zoom', {percent: 100}),
    element('defaultTabStop', {val: 420}),
    element('evenAndOddHeaders'),
    element('characterSpacingControl', {val: 'doNotCompress'}),
    element('noLineBreaksAfter', {lang: 'zh-CN', val: noLineEnd}),
    element('noLineBreaksBefore', {lang: 'zh-CN', val: noLineStart}),
    element(
      'compat',
      {},
      element('spaceForUL'),
      element('balanceSingleByteDoubleByteWidth'),
      element('doNotLeaveBackslashAlone'),
      element('ulTrailSpace'),
      element('doNotExpandShiftReturn'),
      element('useFELayout'),
      element('compatSetting', {name: 'compatibilityMode', uri: 'http://schemas.microsoft.com/office/word', val: 15}),
    ),
    element('themeFontLang', {val: 'en-US', eastAsia: 'zh-CN'}),
  )
}
