/** Shows a BPMN model in the page's own colours, with a token on each node where something waits. */
class Diagram extends HTMLElement {

  async show(xml, active, done, label, token) {
    const { default: NavigatedViewer } = await import('bpmn-js/lib/NavigatedViewer');
    this.viewer?.destroy();
    const ink = { defaultFillColor: 'var(--cv-surface)', defaultStrokeColor: 'var(--cv-ink-2)', defaultLabelColor: 'var(--cv-ink)' };
    this.viewer = new NavigatedViewer({
      container: this, bpmnRenderer: ink, zoomScroll: { enabled: false },
      textRenderer: { defaultStyle: { fontFamily: 'var(--cv-font)', fontSize: 12 }, externalStyle: { fontSize: 12 } }
    });
    await this.viewer.importXML(xml);
    const canvas = this.viewer.get('canvas');
    const known = (ids) => ids.filter((id) => this.viewer.get('elementRegistry').get(id));
    known(done).forEach((id) => canvas.addMarker(id, 'bpmn-done'));
    known(active).forEach((id) => {
      canvas.addMarker(id, 'bpmn-here');
      const mark = Object.assign(document.createElement('span'), { className: 'bpmn-token', title: token });
      this.viewer.get('overlays').add(id, { position: { top: -12, right: 12 }, html: mark });
    });
    const svg = this.querySelector('svg[data-element-id]') ?? this.querySelector('.djs-container > svg');
    svg?.setAttribute('role', 'img');
    svg?.setAttribute('aria-label', label);
    this.addEventListener('focusin', () => this.viewer.get('zoomScroll').toggle(true));
    this.addEventListener('focusout', () => this.viewer.get('zoomScroll').toggle(false));
    this.fit(known(active)[0]);
  }

  /** The whole model when it stays readable, else the part around a node. */
  fit(node) {
    const canvas = this.viewer.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    const box = node && this.viewer.get('elementRegistry').get(node);
    if (box && canvas.zoom() < 0.55) {
      const width = this.clientWidth / 0.7, height = this.clientHeight / 0.7;
      canvas.viewbox({ x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height });
    }
  }

  zoom(factor) {
    const canvas = this.viewer.get('canvas');
    canvas.zoom(Math.max(0.2, Math.min(3, canvas.zoom() * factor)), 'auto');
  }
}

customElements.define('cv-diagram', Diagram);
