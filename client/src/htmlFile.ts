import {escaped} from './webviewFrame'

/** What an HTML file for the printer is made of; `style` and `body` are HTML already. */
export interface HtmlParts {
  readonly language: string
  readonly title: string
  readonly style: string
  readonly body: string
}

/** A page that needs nothing else and runs no script, and says so to the browser. */
export const htmlFile = ({language, title, style, body}: HtmlParts): string => `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`
