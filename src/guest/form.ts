import express, { type Request, type Response } from 'express'
import { z } from 'zod'
import type { GuestAnswer } from '../workflow/guests/answer'
import { MAX_GUEST_COMMENT } from '../workflow/guests/kinds'
import type { AnswerFault } from './pages/ReviewPage'

/** Room for 5,000 characters as forms encode them, twelve bytes for one at most, and more. Bytes. */
const MOST = 128 * 1024

const parse = express.urlencoded({ extended: false, limit: MOST, parameterLimit: 10 })

const form = z.object({
  decision: z.enum(['approved', 'comments']),
  agreed: z.string().optional(),
  comment: z.string().default(''),
})

export type ReadAnswer = { answer: GuestAnswer } | { fault: AnswerFault; comment: string }

/** Browsers send line breaks as two characters, and count them as one. */
const asWritten = (text: string) => text.replace(/\r\n?/g, '\n').trim()

function judge(body: unknown): ReadAnswer {
  const read = form.safeParse(body)
  if (!read.success) return { fault: 'form', comment: '' }
  const { decision, agreed } = read.data
  const comment = asWritten(read.data.comment)
  if (decision === 'approved') {
    return agreed === 'yes' ? { answer: { decision } } : { fault: 'tick', comment }
  }
  if (comment === '') return { fault: 'empty', comment }
  return comment.length > MAX_GUEST_COMMENT ? { fault: 'long', comment } : { answer: { decision, comment } }
}

/** The answer that a form holds, or what is wrong with it. */
export const readAnswer = (req: Request, res: Response): Promise<ReadAnswer> =>
  new Promise((resolve) => {
    parse(req, res, (error?: unknown) => {
      const { type } = (error ?? {}) as { type?: unknown }
      if (error) resolve({ fault: type === 'entity.too.large' ? 'long' : 'form', comment: '' })
      else resolve(judge(req.body))
    })
  })
