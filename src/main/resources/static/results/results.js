'use strict';
// Draws the charts of the results over the numbers that stand in the page. The tables beside them say the same.
(() => {
  const COUNCIL = '#12436D', VCS = '#F46A25', AGREED = '#801650', TEXT = '#0b0c0c', LINE = '#b1b4b6';
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const SHAPES = { council: 'circle', vcs: 'diamond', agreed: 'rect' };
  const data = (host) => JSON.parse(document.getElementById(host.dataset.chart).textContent);
  const charts = [];

  function start(host, option) {
    const chart = echarts.init(host, null, { renderer: 'canvas' });
    chart.setOption(Object.assign({ animation: !still, textStyle: { fontFamily: 'Arial, Helvetica, sans-serif', color: TEXT } }, option));
    charts.push(chart);
    return chart;
  }

  const scale = (axis) => steps.axis(`← ${axis.low}      ${axis.high} →`);

  function map(host) {
    const { x, y, points } = data(host);
    const size = host.clientWidth < 560 ? 21 : 26;
    const mark = (point, layer, colour, text) => ({
      name: point.name, value: point[layer].slice(0, 2), symbol: SHAPES[layer], symbolSize: (point.mark ? 1 : 1.3) * (layer === 'vcs' ? 1.25 : 1) * size,
      itemStyle: { color: colour, opacity: 1, borderColor: TEXT, borderWidth: Math.max(0.5, point[layer][2] * 0.8) },
      label: { show: true, formatter: point.mark || 'All', color: text, fontSize: 12, fontWeight: 'bold' },
    });
    const of = (layer, colour, text) => points.filter((p) => p[layer].length).map((p) => mark(p, layer, colour, text));
    const council = of('council', COUNCIL, '#ffffff'), vcs = of('vcs', VCS, TEXT), agreed = of('agreed', AGREED, '#ffffff');
    steps.apart([...council, ...vcs, ...agreed]);
    const pairs = points.filter((p) => p.council.length && p.vcs.length).map((p) => ({
      type: 'line', symbol: 'none', silent: true, lineStyle: { color: LINE, width: 2 }, data: [p.council.slice(0, 2), p.vcs.slice(0, 2)],
    }));
    const scatter = (marks) => ({ type: 'scatter', z: 3, data: marks, emphasis: { scale: 1.4 } });
    const chart = start(host, {
      grid: { left: 56, right: 20, top: 20, bottom: 52 }, xAxis: scale(x), yAxis: Object.assign(scale(y), { nameGap: 34 }),
      series: [...pairs, scatter(council), scatter(vcs), scatter(agreed)],
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

  // What belongs to a picture is there once it is drawn, and its table is folded away. What is folded away itself has no
  // width to draw in: it is drawn when it is first opened.
  function when(host, draw) {
    const picture = host.closest('[data-picture]') || host;
    picture.hidden = false;
    if (picture.dataset.picture) document.getElementById(picture.dataset.picture).open = false;
    const folded = host.closest('details:not([open])');
    if (folded) folded.addEventListener('toggle', () => draw(host), { once: true });
    else draw(host);
  }

  document.querySelectorAll('[data-draw="map"]').forEach((host) => when(host, map));
  document.querySelectorAll('[data-draw="dumbbells"]').forEach((host) => when(host, dumbbells));
  window.addEventListener('beforeprint', () => document.querySelectorAll('main details').forEach((folded) => { folded.open = true; }));
  window.addEventListener('resize', () => charts.forEach((chart) => chart.resize()));
})();
