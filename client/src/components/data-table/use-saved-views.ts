import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import type { RecordType, SavedView, SavedViewInput } from '@/lib/api/types'
import { useCan, useMe } from '@/lib/session/me'
import type { ListState } from './list-state'
import { contentOf, contentPatch, isBare, isChanged, stateOf } from './saved-view-state'
import { changeView, createView, deleteView, savedViewsQuery } from './saved-views-api'

/** What a person says of a view besides what the list shows. */
export type ViewWords = Required<Pick<SavedViewInput, 'name' | 'isShared' | 'isDefault'>>

export interface SavedViews {
  mine: readonly SavedView[]
  shared: readonly SavedView[]
  /** The one that is open. */
  current: SavedView | null
  /** Whether the list looks other than it by now. */
  changed: boolean
  /** Whether the person keeps views at all. */
  canKeep: boolean
  /** Whether the open one is the person's to change. */
  canChange: boolean
  open: (view: SavedView) => void
  /** Keeps what the list shows as a new view and opens it. */
  keep: (words: ViewWords) => Promise<void>
  describe: (view: SavedView, words: ViewWords) => Promise<void>
  /** Gives the open view what the list shows. */
  save: () => void
  reset: () => void
  setDefault: (view: SavedView, isDefault: boolean) => void
  remove: (view: SavedView) => void
  busy: boolean
}

/**
 * The saved views of a list, and what can be done with the open one. A list that is entered without any choice opens with
 * the person's default view.
 */
export function useSavedViews(
  type: RecordType,
  state: ListState,
  onState: (state: ListState, options?: { replace?: boolean }) => void,
  columns: readonly { field: { key: string } }[],
): SavedViews {
  const { t } = useTranslation()
  const me = useMe()
  const canKeep = useCan('savedViews.write')
  const managesOthers = useCan('othersWork.manage')
  const problemText = useProblemText()
  const client = useQueryClient()
  const query = savedViewsQuery(type)
  const { data: views = [], isSuccess } = useQuery(query)
  const current = views.find(({ id }) => id === state.saved) ?? null
  useDefaultView(state, onState, views, isSuccess)

  const refresh = () => client.invalidateQueries({ queryKey: query.queryKey })
  const { mutate, mutateAsync, isPending } = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onSettled: refresh,
  })
  const attempt = (work: () => Promise<void>) => mutate(work, { onError: (error) => notify.failed(problemText(error)) })

  const create = async (input: SavedViewInput) => {
    const made = await createView(input)
    client.setQueryData(query.queryKey, (known) => [...(known ?? []), made])
    onState(stateOf(made))
    notify.done(t('table.saved.saved', { name: made.name }))
  }
  const change = async (view: SavedView, patch: object) => {
    const saved = await changeView(view.id, patch)
    client.setQueryData(query.queryKey, (known) => known?.map((one) => (one.id === saved.id ? saved : one)))
    return saved
  }

  return {
    mine: views.filter(({ ownerId }) => ownerId === me?.id),
    shared: views.filter(({ ownerId }) => ownerId !== me?.id),
    current,
    changed: current !== null && isChanged(state, current),
    canKeep,
    canChange: canKeep && current !== null && (current.ownerId === me?.id || managesOthers),
    open: (view) => onState(stateOf(view)),
    keep: (words) =>
      mutateAsync(() =>
        create({ ...contentOf({ ...state, columns: columns.map(({ field }) => field.key) }), ...words, entity: type }),
      ),
    describe: (view, words) =>
      mutateAsync(async () => {
        const { name } = await change(view, words)
        notify.done(t('table.saved.saved', { name }))
      }),
    save: () =>
      current &&
      attempt(async () => {
        const saved = await change(current, contentPatch(current, contentOf(state)))
        notify.done(t('table.saved.saved', { name: saved.name }))
      }),
    reset: () => current && onState({ ...stateOf(current), open: state.open }),
    setDefault: (view, isDefault) =>
      attempt(async () => {
        await change(view, { isDefault })
        notify.done(isDefault ? t('table.saved.opensFirst', { name: view.name }) : t('table.saved.opensNoLonger'))
      }),
    remove: (view) =>
      attempt(async () => {
        await deleteView(view.id)
        onState({ ...state, saved: null, columns: null, plain: true })
        const { entity, name, isShared, isDefault, filter, sort, columns: kept } = view
        notify.done(t('table.saved.deleted', { name }), {
          label: t('common.undo'),
          run: () => attempt(() => create({ entity, name, isShared, isDefault, filter, sort, columns: kept })),
        })
      }),
    busy: isPending,
  }
}

/** Opens the default view where the list is entered bare; never under the hands of somebody who clears filters. */
function useDefaultView(
  state: ListState,
  onState: (state: ListState, options?: { replace?: boolean }) => void,
  views: readonly SavedView[],
  known: boolean,
) {
  const entered = useRef(isBare(state))
  const bare = isBare(state)
  useEffect(() => {
    if (!entered.current || !known) return
    entered.current = false
    const first = views.find(({ isDefault }) => isDefault)
    if (bare && first) onState(stateOf(first), { replace: true })
  }, [bare, known, views, onState])
}
