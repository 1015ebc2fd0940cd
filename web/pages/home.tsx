import { useParams } from '@solidjs/router'
import { createEffect, Match, Show, Switch, type JSX } from 'solid-js'
import type { TrackSummary } from '#schema/contracts/outline.ts'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { keepLastTrack, readLastTrack } from '../outline/last-track.ts'
import { HomeSkeleton } from '../outline/skeleton.tsx'
import { TrackMap } from '../outline/track-map.tsx'
import { TrackSwitch } from '../outline/track-switch.tsx'
import { queries } from '../queries.ts'
import { text } from '../text.ts'
import NotFoundPage from './not-found.tsx'
import { useQuery } from '../use-query.ts'

/** A track: where to go on, how far it went, and the whole outline as a map. Without one in the address, the one looked at last. */
export function HomePage(): JSX.Element {
  const params = useParams<{ track?: string }>()
  const tracks = useQuery(() => queries.tracks())
  const find = (known: readonly TrackSummary[]) => {
    const wanted = params.track ?? readLastTrack(localStorage)
    return known.find(({ slug }) => slug === wanted) ?? (params.track === undefined ? known[0] : undefined)
  }
  return (
    <Loaded query={tracks} skeleton={<HomeSkeleton />}>
      {(known) => (
        <Switch fallback={<NotFoundPage />}>
          <Match when={find(known())}>{(track) => <Track tracks={known()} slug={track().slug} />}</Match>
          <Match when={known().length === 0}>
            <Page title={text.app.path}>
              <Empty icon="layers" heading="h1" title={text.outline.emptyTitle} body={text.outline.emptyBody} />
            </Page>
          </Match>
        </Switch>
      )}
    </Loaded>
  )
}

function Track(props: { tracks: readonly TrackSummary[]; slug: string }): JSX.Element {
  const outline = useQuery(() => queries.outline(props.slug))
  createEffect(() => keepLastTrack(localStorage, props.slug))
  return (
    <Loaded query={outline} skeleton={<HomeSkeleton />}>
      {(data) => (
        <Page title={data().title}>
          <Show when={props.tracks.length > 1}>
            <TrackSwitch tracks={props.tracks} shown={props.slug} />
          </Show>
          <TrackMap outline={data()} />
        </Page>
      )}
    </Loaded>
  )
}
