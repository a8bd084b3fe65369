'use client'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId, useState } from 'react'
import type { Obstacle } from '../../workflow/errors'
import type { Plan } from '../../workflow/schedules/describe'
import type { WorkflowStatus } from '../../workflow/status'
import type { Offer } from '../review/offers'
import type { Acting } from '../review/useActions'
import { useTexts } from '../useTexts'
import { ScheduleDialog } from './ScheduleDialog'
import { Zoned } from './Zoned'
import './schedule.css'

interface PlansProps extends Pick<Acting, 'busy' | 'perform'> {
  collection: string
  id: string
  status: WorkflowStatus
}

const ACTION = { publish: 'schedule', withdraw: 'schedule-withdrawal' } as const

const WhatItSays = ({ plan }: { plan: Plan }) => {
  const text = useTexts()
  const { config } = useConfig()
  const { action, at, failure, by, reason, release } = plan
  const isLate = failure === null && Date.parse(at) < Date.now() - 60_000
  return (
    <>
      <strong>{text(failure === null ? `plan_${action}` : `plan_failed_${action}`)}</strong>
      <Zoned at={at} />
      {release && (
        <span>
          {text('plan_withRelease')}{' '}
          <a
            href={formatAdminURL({
              adminRoute: config.routes.admin,
              path: `/collections/releases/${release.id}`,
            })}
          >
            <bdi>{release.title}</bdi>
          </a>
        </span>
      )}
      {by && <span className="gl-panel__aside">{text('plan_by', { who: by })}</span>}
      {isLate && <span className="gl-plan__late">{text('plan_late')}</span>}
      {(failure ?? reason) && (
        <blockquote className="gl-history__reason" dir="auto">
          {failure ?? reason}
        </blockquote>
      )}
    </>
  )
}

/** What is planned for an entry, and what was and failed: each can be changed and given up by those who may plan. */
export const Plans = ({ collection, id, status, busy, perform }: PlansProps) => {
  const text = useTexts()
  const title = useId()
  const [asking, setAsking] = useState<Offer | null>(null)
  const [faults, setFaults] = useState<readonly Obstacle[]>([])
  const { plans } = status.planned
  if (plans.length === 0) return null
  const allowed = (action: Offer['action']) =>
    status.actions.some((one) => one.action === action && one.allowed)
  const mayGiveUp = status.actions.some(({ action }) => action === 'unschedule')

  const ask = (plan: Plan) => {
    setFaults([])
    const action = ACTION[plan.action]
    const needsReason = status.actions.find((one) => one.action === action)?.needsReason ?? false
    setAsking({ action, needsReason, savesFirst: false, enabled: true, why: null })
  }

  return (
    <section className="gl-panel__part gl-plans" aria-labelledby={title}>
      <h3 id={title}>{text('plan_title')}</h3>
      <ul>
        {plans.map((plan) => {
          const isHeld = plan.failure === null && plan.release !== null
          return (
            <li key={plan.id} data-plan={plan.action} data-failed={plan.failure !== null}>
              <WhatItSays plan={plan} />
              {mayGiveUp && !isHeld && (
                <span className="gl-plan__buttons">
                  {plan.failure === null && allowed(ACTION[plan.action]) && (
                    <button
                      type="button"
                      className="gl-panel__link"
                      data-change={plan.action}
                      disabled={busy !== null}
                      onClick={() => ask(plan)}
                    >
                      {text('plan_change')}
                    </button>
                  )}
                  <button
                    type="button"
                    className="gl-panel__link"
                    data-give-up={plan.action}
                    disabled={busy !== null}
                    onClick={() => void perform('unschedule', { plan: plan.action })}
                  >
                    {text(plan.failure === null ? 'plan_cancel' : 'plan_dismiss')}
                  </button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {asking && (
        <ScheduleDialog
          collection={collection}
          id={id}
          status={status}
          offer={asking}
          faults={faults}
          busy={busy !== null}
          onCancel={() => setAsking(null)}
          onConfirm={async (input) => {
            const found = await perform(asking.action, input)
            setFaults(found)
            if (found.length === 0) setAsking(null)
          }}
        />
      )}
    </section>
  )
}
