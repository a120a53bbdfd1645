/** What the page of the preview is made of; none of it comes from a draft. */
export interface PageParts {
  readonly language: string
  readonly title: string
  readonly nonce: string
  readonly cspSource: string
  readonly style: string
  readonly script: string
}

/** The empty page; its script fills it with what it is sent, as text. */
export function previewPage({language, title, nonce, cspSource, style, script}: PageParts): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'`
  return `<!DOCTYPE html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${style}">
    <title>${title}</title>
  </head>
  <body>
    <header>
      <h1 id="heading"></h1>
      <p id="summary" role="status"></p>
      <button type="button" id="print" hidden></button>
    </header>
    <main>
      <section aria-labelledby="draft-heading">
        <h2 id="draft-heading"></h2>
        <ul id="draft" aria-labelledby="draft-heading"></ul>
      </section>
      <section aria-labelledby="standard-heading">
        <h2 id="standard-heading"></h2>
        <ul id="standard" aria-labelledby="standard-heading"></ul>
      </section>
    </main>
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>
`
}
