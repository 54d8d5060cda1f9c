'use strict';
// What the charts of one area and of several share: an axis in steps, and marks of one place moved apart.
window.steps = (() => {
  const TEXT = '#0b0c0c', ASIDE = 0.12;

  function axis(name) {
    return {
      type: 'value', min: 0.5, max: 5.5, interval: 0.5, name, nameLocation: 'middle', nameGap: 28,
      nameTextStyle: { color: TEXT, fontSize: 14 }, axisLabel: { formatter: (v) => (Number.isInteger(v) ? v : ''), color: TEXT },
      axisLine: { lineStyle: { color: TEXT } }, splitLine: { lineStyle: { color: '#eeefef' } }, axisTick: { show: false },
    };
  }

  // Marks of one place stand around it, too near to be taken for the next half step: they may overlap, the table tells.
  function apart(marks) {
    const places = new Map();
    marks.forEach((mark) => places.set(String(mark.value), [...(places.get(String(mark.value)) || []), mark]));
    places.forEach((same) => same.forEach((mark, i) => {
      const angle = Math.PI * (1 + (2 * i) / same.length), far = same.length > 1 ? ASIDE : 0;
      mark.value = [mark.value[0] + far * Math.cos(angle), mark.value[1] + far * Math.sin(angle)];
    }));
  }

  return { axis, apart };
})();
