/**
 * The one program of the site, for its preview beside the form alone. The newsroom sends what the form holds; the page is asked for
 * with it and put in place, at most once while an answer is under way. What is saved makes it ask again without a form.
 */
export const PREVIEW_SCRIPT = `'use strict'
;(() => {
  const PAUSE = 250
  const frame = window.opener ?? window.parent
  const here = window.location.origin
  let form = null
  let timer = 0
  let underway = false
  let again = false

  const show = async () => {
    if (underway) {
      again = true
      return
    }
    underway = true
    try {
      const response = await fetch(window.location.href, {
        method: form ? 'POST' : 'GET',
        headers: { 'X-Preview': '1', ...(form && { 'Content-Type': 'application/json' }) },
        body: form ? JSON.stringify(form) : undefined,
      })
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      const next = page.querySelector('main')
      if (response.ok && next) document.querySelector('main').replaceWith(document.adoptNode(next))
    } finally {
      underway = false
      if (again) {
        again = false
        show()
      }
    }
  }

  window.addEventListener('message', ({ origin, source, data }) => {
    if (origin !== here || source !== frame || !data) return
    if (data.type === 'payload-live-preview' && data.data) form = { data: data.data, locale: data.locale }
    else if (data.type === 'payload-document-event') form = null
    else return
    clearTimeout(timer)
    timer = setTimeout(show, PAUSE)
  })
  if (frame && frame !== window) frame.postMessage({ type: 'payload-live-preview', ready: true }, here)
})()
`
