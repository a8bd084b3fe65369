import type { FormEvent } from 'react'

/** @returns what stands in a field of the form that is being sent. Read there and not kept, so that what a browser fills in by itself counts. */
export const typed = (event: FormEvent<HTMLFormElement>, name: string): string =>
  String(new FormData(event.currentTarget).get(name) ?? '')
