import { Fragment, useMemo, type ReactNode } from 'react'
import { parseBlocks, type Block } from './parse-blocks'
import { parseInline, type Inline } from './parse-inline'

/** Shows Markdown as elements that are made here; HTML in it is text, links lead to web, mail and phone only. */
export function Markdown({ text, mentions = [] }: { text: string; mentions?: readonly string[] }) {
  const blocks = useMemo(() => parseBlocks(text), [text])
  return (
    <div className="space-y-2 break-words [&_a]:underline [&_a]:underline-offset-3">
      <Blocks blocks={blocks} mentions={mentions} />
    </div>
  )
}

const Blocks = ({ blocks, mentions }: { blocks: Block[]; mentions: readonly string[] }) =>
  blocks.map((block, index) => <BlockView key={index} block={block} mentions={mentions} />)

function BlockView({ block, mentions }: { block: Block; mentions: readonly string[] }): ReactNode {
  const line = (text: string) => <Line nodes={parseInline(text, mentions)} />
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          {block.lines.map((text, index) => (
            <Fragment key={index}>
              {index > 0 && <br />}
              {line(text)}
            </Fragment>
          ))}
        </p>
      )
    case 'heading':
      // Inside a page a note's headings are not the page's: they look so without being so.
      return <p className={block.level < 3 ? 'text-base font-semibold' : 'font-semibold'}>{line(block.text)}</p>
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className={`space-y-0.5 pl-5 ${block.ordered ? 'list-decimal' : 'list-disc'}`}>
          {block.items.map(({ text, done }, index) => (
            <li key={index} className={done === null ? undefined : '-ml-5 flex list-none gap-2'}>
              {done !== null && (
                <input type="checkbox" checked={done} readOnly disabled aria-label={text} className="mt-1" />
              )}
              <span>{line(text)}</span>
            </li>
          ))}
        </List>
      )
    }
    case 'quote':
      return (
        <blockquote className="space-y-2 border-l-2 border-line-strong pl-3 text-ink-2">
          <Blocks blocks={block.blocks} mentions={mentions} />
        </blockquote>
      )
    case 'code':
      return <pre className="overflow-x-auto rounded-md bg-sunken p-2.5 font-mono text-xs">{block.text}</pre>
    case 'rule':
      return <hr className="border-line" />
  }
}

const Line = ({ nodes }: { nodes: Inline[] }) => nodes.map((node, index) => <InlineView key={index} node={node} />)

function InlineView({ node }: { node: Inline }): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'code':
      return <code className="rounded-sm bg-pressed px-1 py-px font-mono text-[0.92em]">{node.text}</code>
    case 'mention':
      return <span className="rounded-sm bg-accent-soft px-0.5 font-medium text-accent-ink">{node.text}</span>
    case 'strong':
      return (
        <strong className="font-semibold">
          <Line nodes={node.children} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <Line nodes={node.children} />
        </em>
      )
    case 'del':
      return (
        <del>
          <Line nodes={node.children} />
        </del>
      )
    case 'link':
      return (
        <a href={node.href} target="_blank" rel="noreferrer nofollow">
          <Line nodes={node.children} />
        </a>
      )
  }
}
