// The page of the outline preview. It gets a model (client/src/previewModel.ts) and sets every text of it as text.
;(() => {
  const vscode = acquireVsCodeApi()
  const marks = {present: '✓', missing: '○', misplaced: '⇅', empty: '∅', platitude: '…', duplicated: '⧉'}

  const place = id => document.getElementById(id)
  const send = (type, id) => vscode.postMessage({type, id})

  function button(className, text, label, key, run) {
    const element = document.createElement('button')
    element.type = 'button'
    element.className = className
    element.textContent = text
    element.setAttribute('aria-label', label)
    element.dataset.key = key
    element.addEventListener('click', run)
    return element
  }

  function span(className, text) {
    const element = document.createElement('span')
    element.className = className
    element.textContent = text
    return element
  }

  function item(row, list, insert) {
    const element = document.createElement('li')
    element.className = row.state
    const line = document.createElement('div')
    line.className = 'row'
    const mark = span('mark', marks[row.state])
    mark.setAttribute('aria-hidden', 'true')
    const name = button('name', row.label, row.sentence, `${list}${row.id}`, () => send('reveal', row.id))
    const words = span('words', '')
    words.append(name, span('description', row.description))
    line.append(mark, words)
    if (row.state === 'missing') {
      line.append(button('insert', insert, `${insert}: ${row.label}`, `insert${row.id}`, () => send('insert', row.id)))
    }
    element.append(line)
    if (row.children.length > 0) {
      const children = document.createElement('ul')
      children.append(...row.children.map(child => item(child, list, insert)))
      element.append(children)
    }
    return element
  }

  function show(model) {
    const focused = document.activeElement?.dataset?.key
    place('heading').textContent = model.heading
    place('summary').textContent = model.summary
    place('draft-heading').textContent = model.draftHeading
    place('standard-heading').textContent = model.standardHeading
    place('draft').replaceChildren(...model.draft.map(row => item(row, 'draft', model.insert)))
    place('standard').replaceChildren(...model.standard.map(row => item(row, 'standard', model.insert)))
    place('print').textContent = model.print
    place('print').hidden = model.summary === ''
    for (const section of document.querySelectorAll('section')) section.hidden = model.summary === ''
    if (focused === undefined) return
    // Keeps the keyboard where it was, although the rows are new.
    const buttons = [...document.querySelectorAll('button')]
    buttons.find(({dataset}) => dataset.key === focused)?.focus({preventScroll: true})
  }

  function moveFocus(event) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
    const section = step !== undefined && event.target instanceof Element && event.target.closest('section')
    if (!section) return
    const names = [...section.querySelectorAll('button')]
    names[names.indexOf(event.target) + step]?.focus()
    event.preventDefault()
  }

  place('print').addEventListener('click', () => send('print'))
  window.addEventListener('message', event => show(event.data))
  window.addEventListener('keydown', moveFocus)
  vscode.postMessage({type: 'ready'})
})()
