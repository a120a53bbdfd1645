/** The body of the outline preview, empty; its script fills it with what it is sent, as text. */
export const previewBody = `    <header>
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
    </main>`
