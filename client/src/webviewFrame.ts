/** What a page of ours in a webview is made of; none of it comes from a draft. */
export interface FrameParts {
  readonly language: string
  readonly title: string
  readonly nonce: string
  readonly cspSource: string
  readonly style: string
  readonly script: string
  /** Markup of our own, with no text of others in it. */
  readonly body: string
}

/** A page with nothing in it but ours: its own style, its own script, nothing inline. The script is a module. */
export function webviewFrame({language, title, nonce, cspSource, style, script, body}: FrameParts): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'`
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${style}">
    <title>${escaped(title)}</title>
  </head>
  <body>
${body}
    <script type="module" nonce="${nonce}" src="${script}"></script>
  </body>
</html>
`
}

/** Text as it stands in markup and between quotation marks there. */
export function escaped(text: string): string {
  const marks: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}
  return text.replace(/[&<>"']/g, mark => marks[mark]!)
}
