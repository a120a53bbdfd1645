import {
  type Disposable,
  type InputBox,
  l10n,
  type QuickPick,
  type QuickPickItem,
  QuickInputButtons,
  window,
} from 'vscode'

/** One question of several. An answer may be empty. */
export interface Question {
  readonly title: string
  readonly prompt: string
  /** What was answered before, or is likely. */
  readonly value: string
  /** Offered below what is typed; anything else may be typed too. */
  readonly choices?: readonly string[]
}

const back = Symbol('back')

/**
 * Asks one question after the other, with the way back to the one before. The answers in order; `'back'` if the writer went back
 * from the first, `'cancelled'` if they left.
 */
export async function askInOrder(questions: readonly Question[]): Promise<readonly string[] | 'back' | 'cancelled'> {
  const answers = questions.map(({value}) => value)
  for (let step = 0; step < questions.length;) {
    const answer = await ask({...questions[step]!, value: answers[step]!}, step + 1, questions.length)
    if (answer === undefined) return 'cancelled'
    if (answer === back) {
      if (step === 0) return 'back'
      step--
    } else answers[step++] = answer
  }
  return answers
}

function ask(question: Question, step: number, totalSteps: number): Promise<string | typeof back | undefined> {
  const input = question.choices ? choice(question) : box(question)
  Object.assign(input, {
    title: question.title,
    step,
    totalSteps,
    ignoreFocusOut: true,
    buttons: [QuickInputButtons.Back],
  })
  return new Promise(resolve => {
    const subscriptions: Disposable[] = [
      input.onDidTriggerButton(() => done(back)),
      input.onDidHide(() => done(undefined)),
      input.onDidAccept(() => done(answerOf(input).trim())),
    ]
    const done = (answer: string | typeof back | undefined) => {
      resolve(answer)
      subscriptions.forEach(subscription => subscription.dispose())
      input.dispose()
    }
    input.show()
  })
}

const answerOf = (input: InputBox | QuickPick<QuickPickItem>): string =>
  'items' in input ? (input.selectedItems[0]?.label ?? input.value) : input.value

function box({prompt, value}: Question): InputBox {
  const input = window.createInputBox()
  input.prompt = prompt
  input.value = value
  return input
}

/** A list in which what is typed stands first, so that Enter takes it. */
function choice({prompt, value, choices = []}: Question): QuickPick<QuickPickItem> {
  const input = window.createQuickPick()
  const offer = () => {
    const typed = input.value.trim()
    const others = choices.filter(label => label !== typed && label.includes(typed))
    const none = typed ? [] : [{label: '', description: l10n.t('Leave it out')}]
    input.items = [...(typed ? [{label: typed}] : []), ...others.map(label => ({label})), ...none]
  }
  input.placeholder = prompt
  input.value = value
  input.onDidChangeValue(offer)
  offer()
  return input
}
