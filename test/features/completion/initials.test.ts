import assert from 'node:assert/strict'
import {initialsOf} from '../../../server/src/features/completion/initials'
import {genres} from '../../../server/src/service'

describe('pinyin initials', () => {
  it('knows where each letter begins', () => {
    for (const [words, initials] of [
      ['安岸奥暗', 'aaaa'],
      ['本办部班八不', 'bbbbbb'],
      ['处材参草次村', 'cccccc'],
      ['大党德地点动', 'dddddd'],
      ['二恩额而', 'eeee'],
      ['方法分服复', 'fffff'],
      ['工管高关规国', 'gggggg'],
      ['会好活和后户', 'hhhhhh'],
      ['计建纪决讲介', 'jjjjjj'],
      ['开考科快困矿', 'kkkkkk'],
      ['理论令领楼律', 'llllll'],
      ['民名目慢美每', 'mmmmmm'],
      ['年内农女能你', 'nnnnnn'],
      ['欧偶', 'oo'],
      ['平评票批培配', 'pppppp'],
      ['其清全权群请', 'qqqqqq'],
      ['入任人日容软', 'rrrrrr'],
      ['社事实思素随', 'ssssss'],
      ['通条体团推同', 'tttttt'],
      ['文务网为完温', 'wwwwww'],
      ['下行先向学现', 'xxxxxx'],
      ['要有员应意议', 'yyyyyy'],
      ['证总责总作章', 'zzzzzz'],
    ] as const)
      assert.equal(initialsOf(words), initials)
  })

  it('knows pinyin initials', () => {
    // 纪要 and 启事 leave their initials to kinds more often asked for.
    const others = ['纪要', '启事']
    for (const {name, initials} of genres) if (!others.includes(name)) assert.equal(initialsOf(name), initials, name)
    assert.equal(initialsOf('存在问题A1，'), 'czwt')
  })
})
