'use strict';
// Draws the areas at one scale over the numbers that stand in the page. The table beside it says the same.
(() => {
  const COUNCIL = '#12436D', VCS = '#F46A25', TEXT = '#0b0c0c', WHITE = '#ffffff';
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

  const scale = (axis) => steps.axis(`${axis.low} – ${axis.high}`);

  function option(host) {
    const { x, y, marks } = JSON.parse(document.getElementById(host.dataset.chart).textContent);
    const narrow = host.clientWidth < 560;
    const grid = { left: narrow ? 40 : 56, right: 16, top: 16, bottom: 52 };
    const size = marks.length > 12 ? (narrow ? 16 : 23) : (narrow ? 20 : 28);
    const look = (mark, side) => {
      const colour = mark.colour || (side === 'council' ? COUNCIL : VCS);
      return side === 'council' ? [colour, WHITE, WHITE] : [WHITE, colour, TEXT];
    };
    const placed = (side) => marks.filter((mark) => mark[side].length).map((mark) => {
      const [fill, border, text] = look(mark, side);
      return {
        name: mark.label, value: mark[side], symbol: `path://${mark.path}`, symbolSize: size,
        itemStyle: { color: fill, borderColor: border, borderWidth: side === 'council' ? 1 : mark.colour ? 2 : 3, opacity: 1 },
        label: { show: true, formatter: mark.label, color: text, fontSize: narrow ? 8 : 10, fontWeight: 'bold' },
      };
    });
    const council = placed('council'), vcs = placed('vcs');
    steps.apart([...council, ...vcs]);
    const scatter = (data) => ({ type: 'scatter', z: 3, emphasis: { scale: 1.5 }, data });
    const pairs = marks.filter((mark) => mark.council.length && mark.vcs.length).map((mark) => ({
      type: 'line', symbol: 'none', silent: true, lineStyle: { color: mark.colour || '#505a5f', width: 1.5, opacity: 0.45 },
      data: [mark.council, mark.vcs],
    }));
    return {
      animation: !still, textStyle: { fontFamily: 'Arial, Helvetica, sans-serif', color: TEXT },
      grid, xAxis: scale(x), yAxis: Object.assign(scale(y), { nameGap: narrow ? 22 : 34 }),
      series: [...pairs, scatter(council), scatter(vcs)],
    };
  }

  function draw(host) {
    document.querySelectorAll('[data-picture]').forEach((part) => { part.hidden = false; });
    const chart = echarts.init(host, null, { renderer: 'canvas' });
    chart.setOption(option(host));
    document.querySelectorAll('[data-mark]').forEach((row) => {
      const point = (type) => () => chart.dispatchAction({ type, name: row.dataset.mark });
      row.addEventListener('mouseenter', point('highlight'));
      row.addEventListener('mouseleave', point('downplay'));
    });
    window.addEventListener('resize', () => {
      chart.resize();
      chart.setOption(option(host), true);
    });
  }

  document.querySelectorAll('[data-draw="areas"]').forEach(draw);
})();
