/** The page's own long-winded calls, once: the script is a part of every deck. */

type Root = ParentNode
type Events = WindowEventMap & DocumentEventMap

export function find<Kind extends HTMLElement = HTMLElement>(root: Root, selector: string): Kind | null {
  return root.querySelector<Kind>(selector)
}

export function findAll<Kind extends HTMLElement = HTMLElement>(
  root: Root,
  selector: string,
): readonly Kind[] {
  return [...root.querySelectorAll<Kind>(selector)]
}

export function listen<Type extends keyof Events>(
  target: EventTarget,
  type: Type,
  listener: (event: Events[Type]) => void,
  options?: 'capture',
): void {
  target.addEventListener(type, listener as EventListener, options === 'capture')
}

/** What was clicked of some kind: the element itself or one around it. */
export function clicked(event: Event, selector: string): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>(selector)
}

/** A copy for another place, in another window's document too. It is not what names in the page mean. */
export function copyOf<Kind extends Element | DocumentFragment>(node: Kind, document: Document): Kind {
  const copy = document.importNode(node, true)
  for (const part of findAll(copy, '[id]')) part.removeAttribute('id')
  return copy
}
