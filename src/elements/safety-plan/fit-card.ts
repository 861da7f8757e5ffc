const SIZES = ['middle', 'small', 'smallest'] as const;

/** Makes the words of each face smaller until they fit; what then still has no room is left to the whole plan, and a sign says so. */
export function fitCard(content: HTMLElement): void {
  for (const face of content.querySelectorAll<HTMLElement>('.face')) {
    for (const size of SIZES) {
      if (fits(face)) break;
      face.classList.remove(...SIZES);
      face.classList.add(size);
    }
    const list = face.querySelector('.words');
    if (fits(face) || !list) continue;
    const more = face.ownerDocument.createElement('li');
    more.className = 'more';
    more.textContent = '…';
    list.append(more);
    while (!fits(face) && more.previousElementSibling) more.previousElementSibling.remove();
  }
}

const fits = (face: HTMLElement): boolean => face.scrollHeight <= face.clientHeight;
