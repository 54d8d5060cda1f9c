'use strict';
// Draws the areas at one scale over the numbers that stand in the page. The table beside it says the same.
(() => {
  const COUNCIL = '#12436D', VCS = '#F46A25', TEXT = '#0b0c0c', WHITE = '#ffffff';
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

  function scale(axis) {
    return {
      type: 'value', min: 0.5, max: 5.5, interval: 0.5, name: `${axis.low} – ${axis.high}`, nameLocation: 'middle', nameGap: 28,
      nameTextStyle: { color: TEXT, fontSize: 14 }, axisLabel: { formatter: (v) => (Number.isInteger(v) ? v : ''), color: TEXT },
      axisLine: { lineStyle: { color: TEXT } }, splitLine: { lineStyle: { color: '#eeefef' } }, axisTick: { show: false },
    };
  }

  // Marks of one place stand in rings around it, so that each can be seen: so many pixels across and up from the place.
  function apart(seen, at, size) {
    const key = `${at[0]}/${at[1]}`;
    const n = seen.get(key) || 0;
    seen.set(key, n + 1);
    if (n === 0) return [0, 0];
    const ring = n < 7 ? 1 : 2, angle = (n - 1) * (Math.PI / (ring === 1 ? 3 : 6));
    return [ring * size * Math.cos(angle), ring * size * Math.sin(angle)];
  }

  function option(host) {
    const { x, y, marks } = JSON.parse(document.getElementById(host.dataset.chart).textContent);
    const narrow = host.clientWidth < 560;
    const grid = { left: narrow ? 40 : 56, right: 16, top: 16, bottom: 52 };
    const step = [(host.clientWidth - grid.left - grid.right) / 5, (host.clientHeight - grid.top - grid.bottom) / 5];
    const size = marks.length > 12 ? (narrow ? 16 : 23) : (narrow ? 26 : 32);
    const seen = new Map();
    marks.forEach((mark) => ['council', 'vcs'].filter((side) => mark[side].length).forEach((side) => {
      const [across, up] = apart(seen, mark[side], size);
      mark[side] = [mark[side][0] + across / step[0], mark[side][1] + up / step[1]];
    }));
    const look = (mark, side) => {
      if (mark.colour === '') return side === 'council' ? [COUNCIL, TEXT, WHITE] : [VCS, TEXT, TEXT];
      return side === 'council' ? [mark.colour, mark.colour, WHITE] : [WHITE, mark.colour, TEXT];
    };
    const placed = (side) => ({
      type: 'scatter', z: 3, emphasis: { scale: 1.5 }, data: marks.filter((mark) => mark[side].length).map((mark) => {
        const [fill, border, text] = look(mark, side);
        return {
          name: mark.label, value: mark[side], symbol: `path://${mark.path}`, symbolSize: size,
          itemStyle: { color: fill, borderColor: border, borderWidth: 2, opacity: 1 },
          label: { show: true, formatter: mark.label, color: text, fontSize: narrow ? 8 : 10, fontWeight: 'bold' },
        };
      }),
    });
    const pairs = marks.filter((mark) => mark.council.length && mark.vcs.length).map((mark) => ({
      type: 'line', symbol: 'none', silent: true, lineStyle: { color: mark.colour || '#505a5f', width: 1.5, opacity: 0.45 },
      data: [mark.council, mark.vcs],
    }));
    return {
      animation: !still, textStyle: { fontFamily: 'Arial, Helvetica, sans-serif', color: TEXT },
      grid, xAxis: scale(x), yAxis: Object.assign(scale(y), { nameGap: narrow ? 22 : 34 }),
      series: [...pairs, placed('council'), placed('vcs')],
    };
  }

  function draw(host) {
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
