'use strict';
// Draws the charts of the results over the numbers that stand in the page. The tables beside them say the same.
(() => {
  const COUNCIL = '#12436D', VCS = '#F46A25', AGREED = '#801650', TEXT = '#0b0c0c', LINE = '#b1b4b6';
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const SHAPES = { shaping: 'circle', ongoing: 'roundRect', neighbourhood: 'triangle', commissioning: 'diamond', delivery: 'rect' };
  const data = (host) => JSON.parse(document.getElementById(host.dataset.chart).textContent);
  const charts = [];

  function start(host, option) {
    const chart = echarts.init(host, null, { renderer: 'canvas' });
    chart.setOption(Object.assign({ animation: !still, textStyle: { fontFamily: 'Arial, Helvetica, sans-serif', color: TEXT } }, option));
    charts.push(chart);
    return chart;
  }

  function scale(axis) {
    return {
      type: 'value', min: 0, max: 6, interval: 1, name: `← ${axis.low}      ${axis.high} →`, nameLocation: 'middle', nameGap: 28,
      nameTextStyle: { color: TEXT, fontSize: 14 }, axisLabel: { formatter: (v) => (v >= 1 && v <= 5 ? v : ''), color: TEXT },
      axisLine: { lineStyle: { color: TEXT } }, splitLine: { lineStyle: { color: '#eeefef' } }, axisTick: { show: false },
    };
  }

  // Marks that fall on the same place are moved apart by a few pixels, whoever's they are, so that each can be seen.
  function apart(seen, marks) {
    return marks.map((mark) => {
      const key = `${mark.value[0]}/${mark.value[1]}`;
      const n = seen.get(key) || 0;
      seen.set(key, n + 1);
      const angle = (n - 1) * (Math.PI / 3), far = n === 0 ? 0 : 27 * Math.ceil(n / 6);
      return Object.assign(mark, { symbolOffset: [Math.round(far * Math.cos(angle)), Math.round(far * Math.sin(angle))] });
    });
  }

  function map(host) {
    const { x, y, points } = data(host);
    const size = host.clientWidth < 560 ? 21 : 26;
    const mark = (point, at, colour, text) => ({
      name: point.name, value: [at[0], at[1]], symbol: SHAPES[point.type] || 'circle', symbolSize: point.number === 0 ? size * 1.3 : size,
      itemStyle: { color: colour, borderColor: TEXT, borderWidth: Math.max(0.5, at[2] * 0.8) },
      label: { show: true, formatter: point.number === 0 ? 'All' : String(point.number), color: text, fontSize: 12, fontWeight: 'bold' },
    });
    const seen = new Map();
    const of = (layer, colour, text) => apart(seen, points.filter((p) => p[layer].length).map((p) => mark(p, p[layer], colour, text)));
    const pairs = points.filter((p) => p.council.length && p.vcs.length).map((p) => ({
      type: 'line', symbol: 'none', silent: true, lineStyle: { color: LINE, width: 2 }, data: [p.council.slice(0, 2), p.vcs.slice(0, 2)],
    }));
    const scatter = (layer, colour, text) => ({ type: 'scatter', z: 3, data: of(layer, colour, text), emphasis: { scale: 1.4 } });
    const chart = start(host, {
      grid: { left: 56, right: 20, top: 20, bottom: 52 }, xAxis: scale(x), yAxis: Object.assign(scale(y), { nameGap: 34 }),
      series: [...pairs, scatter('council', COUNCIL, '#ffffff'), scatter('vcs', VCS, TEXT), scatter('agreed', AGREED, '#ffffff')],
    });
    document.querySelectorAll('[data-mark]').forEach((row) => {
      const point = (type) => () => chart.dispatchAction({ type, name: row.dataset.mark });
      ['mouseenter', 'focusin'].forEach((event) => row.addEventListener(event, point('highlight')));
      ['mouseleave', 'focusout'].forEach((event) => row.addEventListener(event, point('downplay')));
    });
  }

  function dumbbells(host) {
    const rows = data(host).rows.slice().reverse();
    const narrow = host.clientWidth < 560;
    const side = (key, colour, symbol, aside) => ({
      type: 'scatter', z: 3, symbol, symbolSize: 15, itemStyle: { color: colour, borderColor: TEXT, borderWidth: 1 },
      data: rows.map((row, i) => ({ value: [row[key], i], symbolOffset: [row.council === row.vcs ? aside : 0, 0] }))
        .filter((at) => at.value[0] !== ''),
    });
    start(host, {
      grid: { left: narrow ? 12 : 330, right: 20, top: 8, bottom: 40 },
      xAxis: { type: 'value', min: 1, max: 5, interval: 1, axisLabel: { color: TEXT }, splitLine: { lineStyle: { color: '#eeefef' } } },
      yAxis: {
        type: 'category', data: rows.map((row) => row.label), axisTick: { show: false }, axisLine: { show: false },
        axisLabel: narrow
          ? { color: TEXT, inside: true, align: 'left', verticalAlign: 'bottom', margin: 0, padding: [0, 0, 8, 0], width: host.clientWidth - 40, overflow: 'truncate', fontSize: 12 }
          : { color: TEXT, width: 310, overflow: 'truncate', fontSize: 13 },
      },
      series: [
        ...rows.map((row, i) => ({ type: 'line', symbol: 'none', silent: true, lineStyle: { color: '#505a5f', width: 3 },
          data: row.council === '' || row.vcs === '' ? [] : [[row.council, i], [row.vcs, i]] })),
        side('council', COUNCIL, 'circle', -8), side('vcs', VCS, 'diamond', 8),
      ],
    });
  }

  // What is folded away has no width to draw in: it is drawn when it is first opened.
  function when(host, draw) {
    const folded = host.closest('details:not([open])');
    if (folded) folded.addEventListener('toggle', () => draw(host), { once: true });
    else draw(host);
  }

  document.querySelectorAll('[data-draw="map"]').forEach((host) => when(host, map));
  document.querySelectorAll('[data-draw="dumbbells"]').forEach((host) => when(host, dumbbells));
  window.addEventListener('beforeprint', () => document.querySelectorAll('main details').forEach((folded) => { folded.open = true; }));
  window.addEventListener('resize', () => charts.forEach((chart) => chart.resize()));
})();
