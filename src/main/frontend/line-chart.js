const LABEL = 16;

/** How far each label is moved, in pixels, so that none hides another. */
function apart(places) {
  const moves = places.map(() => 0);
  const order = places.map((place, i) => [place, i]).sort((a, b) => a[0] - b[0]);
  let lowest = -Infinity;
  for (const [place, i] of order) {
    moves[i] = Math.max(0, lowest + LABEL - place);
    lowest = place + moves[i];
  }
  const spread = Math.max(...moves, 0) / 2;
  return moves.map((move, i) => near(places, i) ? move - spread : move);
}

/** Whether another label stands too near. */
function near(places, i) {
  return places.some((place, j) => j !== i && Math.abs(place - places[i]) < LABEL);
}

/** Draws lines over days as SVG in the page's own colours; drawn again when its width or the colours change. */
class LineChart extends HTMLElement {

  async show(text) {
    this.spec = JSON.parse(text);
    const [core, charts, components, renderers] = await Promise.all([
      import('echarts/core'), import('echarts/charts'), import('echarts/components'), import('echarts/renderers')]);
    core.use([charts.LineChart, components.GridComponent, components.MarkLineComponent, renderers.SVGRenderer]);
    this.chart?.dispose();
    this.chart = core.init(this, null, { renderer: 'svg' });
    this.draw();
    this.sizes ??= new ResizeObserver(() => { this.chart?.resize(); this.draw(); });
    this.sizes.observe(this);
    this.dark ??= matchMedia('(prefers-color-scheme: dark)');
    this.dark.onchange = () => this.draw();
  }

  disconnectedCallback() {
    this.sizes?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  draw() {
    if (!this.chart) return;
    const { lines, levels, events, language } = this.spec;
    const ink = (name) => getComputedStyle(this).getPropertyValue('--cv-' + name).trim();
    const narrow = this.clientWidth < 520;
    const day = new Intl.DateTimeFormat(language + '-CA', { day: 'numeric', month: 'short' });
    const number = new Intl.NumberFormat(language + '-CA');
    const looks = { base: ['chart-2', [9, 5]], min: ['chart-3', [2, 4]], target: ['chart-4', 'solid'] };
    const level = (each, i) => ({ yAxis: each.value,
      lineStyle: { color: ink(looks[each.look][0]), type: looks[each.look][1], width: 1.75 },
      label: { formatter: each.words, color: ink(looks[each.look][0]), position: narrow ? 'insideEndTop' : 'end',
        offset: [0, moves[i]] } });
    let moves = levels.map(() => 0);
    const event = (each, i) => ({ xAxis: each.day, lineStyle: { color: ink('chart-axis'), type: [1, 3] },
      label: { formatter: String(i + 1), color: ink('ink'), position: 'end' } });
    const values = lines.flatMap((l) => l.points.map((p) => +p.value)).concat(levels.map((l) => +l.value));
    const room = (Math.max(...values) - Math.min(...values)) * 0.08 || 1;
    const option = () => ({
      animation: false, textStyle: { fontFamily: ink('font') },
      grid: { left: 8, right: narrow ? 12 : 116, top: 28, bottom: 8, containLabel: true },
      xAxis: { type: 'time', splitNumber: narrow ? 3 : 6, splitLine: { show: false }, axisLine: { lineStyle: { color: ink('chart-axis') } },
        axisLabel: { color: ink('ink-2'), hideOverlap: true, formatter: (at) => day.format(at) } },
      yAxis: { type: 'value', min: Math.min(...values) - room, max: Math.max(...values) + room,
        splitLine: { lineStyle: { color: ink('chart-grid') } },
        axisLabel: { color: ink('ink-2'), showMinLabel: false, showMaxLabel: false, formatter: (v) => number.format(v) } },
      series: lines.map((line, i) => ({ type: 'line', name: line.name, symbol: 'circle', symbolSize: 8,
        data: line.points.map((p) => [p.day, +p.value]),
        color: ink(line.main ? 'chart-1' : 'chart-2'),
        lineStyle: { width: 2.5, type: line.main ? 'solid' : 'dashed' },
        markLine: i ? undefined : { symbol: 'none', silent: true, data: levels.map(level).concat(events.map(event)) } }))
    });
    this.chart.setOption(option(), true);
    moves = apart(levels.map((each) => this.chart.convertToPixel({ yAxisIndex: 0 }, +each.value)));
    if (moves.some((move) => move)) this.chart.setOption(option(), true);
  }
}

customElements.define('cv-line-chart', LineChart);
