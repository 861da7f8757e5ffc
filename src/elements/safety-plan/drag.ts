/** Near the edge of the window the page scrolls along: from this distance on, this much a step. In pixels. */
const EDGE = 56;
const STEP = 9;

/**
 * Moves an entry of a list with a finger, a pen or a mouse, from `pointerdown` on its handle. The buttons beside it do the
 * same: nothing needs a drag. The list itself is not changed here; `drop` is told where the entry was let go.
 */
export function dragEntry(event: PointerEvent, drop: (place: number) => void): void {
  const handle = event.currentTarget as HTMLElement;
  const item = handle.closest<HTMLElement>('li');
  const list = item?.parentElement;
  if (!item || !list || event.button !== 0) return;
  event.preventDefault();
  const items = [...list.children] as HTMLElement[];
  const from = items.indexOf(item);
  // Where each one stood: while they slide, their boxes say something else.
  const boxes = items.map((each) => ({ top: each.offsetTop, height: each.offsetHeight }));
  const gap = boxes[1] ? boxes[1].top - ((boxes[0]?.top ?? 0) + (boxes[0]?.height ?? 0)) : 0;
  const own = boxes[from] ?? { top: 0, height: 0 };
  const start = event.clientY + scrollY;
  let pointer = event.clientY;
  let to = from;

  const place = () => {
    const by = pointer + scrollY - start;
    const middle = own.top + own.height / 2 + by;
    to = boxes.filter(({ top, height }, at) => at !== from && top + height / 2 < middle).length;
    shift(item, by);
    items.forEach((each, at) => {
      if (at === from) return;
      const up = at > from && at <= to;
      const down = at < from && at >= to;
      shift(each, up ? -own.height - gap : down ? own.height + gap : 0);
    });
  };
  let frame = 0;
  const scroll = () => {
    const by = pointer < EDGE ? -STEP : pointer > innerHeight - EDGE ? STEP : 0;
    if (by) {
      scrollBy({ top: by, behavior: 'instant' });
      place();
    }
    frame = requestAnimationFrame(scroll);
  };
  const onMove = (moved: PointerEvent) => {
    pointer = moved.clientY;
    place();
  };
  const end = (isDropped: boolean) => {
    cancelAnimationFrame(frame);
    list.classList.remove('dragging');
    item.classList.remove('dragged');
    items.forEach((each) => each.style.removeProperty('transform'));
    handle.removeEventListener('pointermove', onMove);
    handle.removeEventListener('pointerup', onUp);
    handle.removeEventListener('pointercancel', onCancel);
    removeEventListener('keydown', onKey, true);
    if (isDropped && to !== from) drop(to);
  };
  const onUp = () => end(true);
  const onCancel = () => end(false);
  const onKey = (pressed: KeyboardEvent) => {
    if (pressed.key === 'Escape') end(false);
  };

  list.classList.add('dragging');
  item.classList.add('dragged');
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener('pointermove', onMove);
  handle.addEventListener('pointerup', onUp);
  handle.addEventListener('pointercancel', onCancel);
  addEventListener('keydown', onKey, true);
  frame = requestAnimationFrame(scroll);
}

const shift = (item: HTMLElement, by: number): void => item.style.setProperty('transform', `translateY(${by}px)`);
