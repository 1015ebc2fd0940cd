import { useQuery } from '@tanstack/solid-query'
import { Show, type JSX } from 'solid-js'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { HomeSkeleton } from '../outline/skeleton.tsx'
import { TrackMap } from '../outline/track-map.tsx'
import { queries } from '../queries.ts'
import { text } from '../text.ts'

/** The learner's track: where to go on, how far it went, and the whole outline as a map. */
export function HomePage(): JSX.Element {
  const tracks = useQuery(() => queries.tracks())
  const slug = () => (tracks.isSuccess ? tracks.data[0]?.slug : undefined)
  return (
    <Loaded query={tracks} skeleton={<HomeSkeleton />}>
      {() => (
        <Show
          when={slug()}
          fallback={
            <Page title={text.app.path}>
              <Empty icon="layers" heading="h1" title={text.outline.emptyTitle} body={text.outline.emptyBody} />
            </Page>
          }
        >
          {(track) => <Track slug={track()} />}
        </Show>
      )}
    </Loaded>
  )
}

function Track(props: { slug: string }): JSX.Element {
  const outline = useQuery(() => queries.outline(props.slug))
  return (
    <Loaded query={outline} skeleton={<HomeSkeleton />}>
      {(data) => (
        <Page title={data().title}>
          <TrackMap outline={data()} />
        </Page>
      )}
    </Loaded>
  )
}
