import {matchesIn} from '../../markdown/matches'
import type {LineRule} from '../rule'
import {characters} from '../signs'
import {spanOf} from '../text'

/** 聊天表情: codes of chat programmes (`[强]`) and drawn signs in a document. */
export const chatSigns: LineRule = {
  id: 'chat-signs',
  category: 'residue',
  scope: 'source',
  signs: [`[${characters('\u2600', '\u27BF')}\uD83C\uD83D\uD83E`],
  severity: 'information',
  title: '聊天表情',
  rationale: '从聊天软件复制文字，会带来“[微笑]”一类的表情代码和表情符号。公文里不用表情，请删去。',
  basis: {source: '实务', clause: '定稿前清除聊天记录的残留'},
  aggregate: {from: 3, message: count => `全文有${count}处聊天表情，公文里不用，可一次删去。`},
  examples: [
    {bad: '请各网格按时报送⟦[玫瑰][抱拳]⟧', good: '请各网格按时报送'},
    {bad: '收到通知的请回复⟦👍⟧。', good: '收到通知的请回复。'},
  ],
  *check({text}) {
    if (!/\[|[\u{2600}-\u{27BF}\u{1F000}-\u{1FAFF}]/u.test(text)) return
    for (const pattern of [codes, drawn]) {
      for (const match of matchesIn(text, pattern)) {
        const span = spanOf(match)
        const fix = {title: '删去表情', edits: [{span, text: ''}], safe: false}
        yield {span, message: `“${match[0]}”是聊天表情，公文里不用，请删去。`, fixes: [fix]}
      }
    }
  },
}

const names =
  '微笑|撇嘴|色|发呆|得意|流泪|害羞|闭嘴|睡|大哭|尴尬|发怒|调皮|呲牙|惊讶|难过|囧|抓狂|吐|偷笑|愉快|白眼|傲慢|困|惊恐|憨笑|悠闲|咒骂|疑问|嘘|晕|衰|骷髅|敲打|再见|擦汗|抠鼻|鼓掌|坏笑|左哼哼|右哼哼|哈欠|鄙视|委屈|快哭了|阴险|亲亲|可怜|笑脸|生病|脸红|破涕为笑|恐惧|失望|无语|嘿哈|捂脸|奸笑|机智|皱眉|耶|吃瓜|加油|加油加油|汗|天啊|社会社会|旺柴|好的|打脸|哇|翻白眼|666|让我看看|叹气|苦涩|裂开|嘴唇|爱心|心碎|拥抱|强|弱|握手|胜利|抱拳|勾引|拳头|合十|啤酒|咖啡|蛋糕|玫瑰|凋谢|菜刀|炸弹|便便|月亮|太阳|庆祝|礼物|红包|發|福|烟花|爆竹|猪头|跳跳|发抖|转圈|赞|心|鲜花|OK'

const codes = new RegExp(`(?:\\[(?:${names})\\](?!\\())+`, 'gu')

/** Signs that are drawn in colour by themselves; ☆ ★ ● □ √ are not. */
const drawn = /(?:\p{Emoji_Presentation}[\uFE0F\u{1F3FB}-\u{1F3FF}]?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*)+/gu
