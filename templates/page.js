
(() => {
  "use strict";
  // Without this script a marked value is a link to its entry under Sources; with it, the entry opens beside the value.
  const card = document.getElementById("evidence");
  if (!card || !card.showPopover) return;
  let owner = null, pinned = false, timer = 0, left = null;

  const marked = (node) => node instanceof Element ? node.closest("a.v, a.d, a.t") : null;
  const entries = (mark) => (mark.dataset.facts || mark.hash.slice(1)).split(" ").map((tag) => document.getElementById(tag)).filter(Boolean);

  const show = (mark) => {
    clearTimeout(timer);
    if (owner !== mark) {
      card.firstElementChild.replaceChildren(...entries(mark).map((entry) => {
        const copy = entry.cloneNode(true);
        copy.removeAttribute("id");
        return copy;
      }));
    }
    owner = mark;
    if (!card.matches(":popover-open")) card.showPopover();
    const [box] = mark.getClientRects(), gap = 8, width = document.documentElement.clientWidth;
    const below = box.bottom + gap + card.offsetHeight <= innerHeight || box.top - gap < card.offsetHeight;
    card.style.left = `${scrollX + Math.max(gap, Math.min(box.left, width - card.offsetWidth - gap))}px`;
    card.style.top = `${scrollY + (below ? box.bottom + gap : box.top - gap - card.offsetHeight)}px`;
  };
  const later = (what, wait) => { clearTimeout(timer); timer = setTimeout(what, wait); };
  const leave = () => { if (!pinned) later(() => { if (!pinned && card.matches(":popover-open")) card.hidePopover(); }, 250); };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || pinned) return;
    const mark = marked(event.target);
    if (mark) later(() => show(mark), 90);
    else if (card.contains(event.target)) clearTimeout(timer);
    else leave();
  });
  document.addEventListener("focusin", (event) => {
    const mark = marked(event.target);
    if (mark && mark !== left && mark.matches(":focus-visible")) { pinned = false; show(mark); }
    else if (!mark && !card.contains(event.target)) leave();
  });
  document.addEventListener("click", (event) => {
    const mark = marked(event.target);
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(mark);
    pinned = true;
    if (event.detail === 0) card.querySelector("a")?.focus();
  });
  card.addEventListener("beforetoggle", (event) => {
    if (event.newState !== "closed") return;
    // Closing gives the focus back to the value, which must not open the card again.
    left = owner;
    if (card.contains(document.activeElement)) owner?.focus();
    setTimeout(() => { left = null; }, 0);
    owner = null;
    pinned = false;
  });
})();
