import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { PlainPage } from './PlainPage'
import { ReviewPage, type ReviewPageProps } from './ReviewPage'

const DOCTYPE = '<!doctype html>'

export const renderReview = (props: ReviewPageProps): string =>
  DOCTYPE + renderToStaticMarkup(createElement(ReviewPage, props))

export const renderPlain = (props: Parameters<typeof PlainPage>[0]): string =>
  DOCTYPE + renderToStaticMarkup(createElement(PlainPage, props))
