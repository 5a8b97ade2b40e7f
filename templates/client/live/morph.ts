/**
 * Makes an element the same as another by changing as little as can be: what has the focus keeps it, and steps that are
 * shown stay shown. `next` is used up.
 */
export function morph(element: Element, next: Element): void {
  takeAttributes(element, next)
  for (const { name } of [...element.attributes])
    if (!next.hasAttribute(name) && !KEPT.has(name)) element.removeAttribute(name)
  morphContent(element, next)
}

/** The same for a slide, which reveal and the deck have given attributes of their own. */
export function morphSlide(slide: Element, next: Element): void {
  takeAttributes(slide, next)
  morphContent(slide, next)
}

/** Given by scripts to what stands on a slide. */
const KEPT = new Set(['inert', 'hidden', 'aria-hidden', 'tabindex'])

/** Classes by which reveal tells which steps are shown. */
const STEPS = ['visible', 'current-fragment']

function takeAttributes(element: Element, next: Element): void {
  const shown = STEPS.filter(step => element.classList.contains(step) && next.classList.contains('fragment'))
  next.classList.add(...shown)
  for (const { name, value } of next.attributes)
    if (element.getAttribute(name) !== value && !(name === 'class' && element.tagName === 'SECTION'))
      element.setAttribute(name, value)
}

function morphContent(element: Element, next: Element): void {
  let at = element.firstChild
  for (const wanted of [...next.childNodes]) {
    const after: ChildNode | null = at?.nextSibling ?? null
    if (at === null) element.append(wanted)
    else if (!isAlike(at, wanted)) at.replaceWith(wanted)
    else if (at instanceof Element && wanted instanceof Element) morph(at, wanted)
    else if (at.nodeValue !== wanted.nodeValue) at.nodeValue = wanted.nodeValue
    at = after
  }
  while (at !== null) {
    const after: ChildNode | null = at.nextSibling
    at.remove()
    at = after
  }
}

const isAlike = (one: Node, other: Node): boolean =>
  one.nodeType === other.nodeType && one.nodeName === other.nodeName && idOf(one) === idOf(other)

const idOf = (node: Node): string => (node instanceof Element ? node.id : '')
