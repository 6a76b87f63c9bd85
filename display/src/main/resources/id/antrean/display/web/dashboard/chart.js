/**
 * The bars of tickets per hour, drawn by ECharts: loaded once there is something to draw, as SVG, without inline style
 * elements (its tooltip is drawn in the picture too), so the page's policy stays strict.
 */
import {language, say} from "/shared/words.js";
import {hourName, perHour} from "/dashboard/hours.js";

const LIBRARY = "/lib/echarts/5.6.0/dist/echarts.esm.min.js"; // the pom's version

export class HourChart {
  constructor() {
    /** @type {any} */ this.chart = null;
    /** @type {Promise<any>|null} */ this.library = null;
    this.drawn = "";
  }

  /** @param {Element|null} place @param {import("/dashboard/figures.js").Report|null} report */
  async draw(place, report) {
    if (!place || !report) return;
    this.library ??= import(LIBRARY);
    const echarts = await this.library;
    if (!place.isConnected) return;
    if (this.chart?.getDom() !== place) this.open(echarts, place);
    const rows = perHour(report);
    const wanted = JSON.stringify([rows, language()]);
    if (wanted === this.drawn) return;
    this.drawn = wanted;
    this.chart.setOption(options(rows), {notMerge: true});
  }

  open(echarts, place) {
    this.chart?.dispose();
    this.watched?.disconnect();
    this.chart = echarts.init(place, null, {renderer: "svg"});
    this.drawn = "";
    this.watched = new ResizeObserver(() => this.chart.resize());
    this.watched.observe(place);
  }
}

function options(rows) {
  const styles = getComputedStyle(document.documentElement);
  const colour = (name) => styles.getPropertyValue(name).trim();
  const text = {fontFamily: styles.getPropertyValue("--font"), fontSize: 14, color: colour("--ink")};
  const bars = (key, itemStyle) => ({
    name: say(`chart.${key}`),
    type: "bar",
    data: rows.map((row) => row[key]),
    barMaxWidth: 34,
    itemStyle: {borderRadius: [3, 3, 0, 0], ...itemStyle},
  });
  return {
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    animationDuration: 300,
    textStyle: text,
    grid: {left: 8, right: 8, top: 44, bottom: 8, containLabel: true},
    legend: {top: 0, left: 0, textStyle: text, itemWidth: 18, itemHeight: 14, icon: "rect"},
    tooltip: {trigger: "axis", renderMode: "richText", axisPointer: {type: "shadow"}},
    xAxis: {
      type: "category",
      data: rows.map(({hour}) => hourName(hour)),
      axisTick: {show: false},
      axisLine: {lineStyle: {color: colour("--edge")}},
      axisLabel: text,
    },
    yAxis: {
      type: "value",
      minInterval: 1,
      axisLabel: text,
      splitLine: {lineStyle: {color: colour("--rule")}},
    },
    series: [
      bars("joined", {color: colour("--accent-soft"), borderColor: colour("--accent"), borderWidth: 1.5}),
      bars("served", {color: colour("--accent")}),
    ],
  };
}
