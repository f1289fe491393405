package org.couveuse.deployment.forecast;

/**
 * The curve of adoptions of Bass: {@code N(t) = m (1 - e^-(p+q)t) / (1 + (q/p) e^-(p+q)t)}. Who has not adopted yet does
 * so by itself at the rate p, and after the example of others at the rate q times the share that has.
 *
 * <p>Bass, F. M. (1969), A new product growth for model consumer durables, Management Science 15(5), 215–227.
 *
 * @param potential m, how many adopt in the end
 * @param innovation p, for a unit of time
 * @param imitation q, for a unit of time
 */
public record BassCurve(double potential, double innovation, double imitation) {

    /** How many have adopted by a time. */
    public double at(double time) {
        return potential * share(time);
    }

    /** Share of the potential that has adopted by a time, 0 to 1. */
    public double share(double time) {
        var fading = Math.exp(-(innovation + imitation) * time);
        return (1 - fading) / (1 + imitation / innovation * fading);
    }

    /** How the number changes with m, p and q. */
    double[] slopes(double time) {
        var p = innovation;
        var q = imitation;
        var fading = Math.exp(-(p + q) * time);
        var above = 1 - fading;
        var below = 1 + q / p * fading;
        var more = time * fading;
        var byP = (more * below + above * (q / p) * fading * (1 / p + time)) / (below * below);
        var byQ = (more * below - above * fading / p * (1 - q * time)) / (below * below);
        return new double[] {above / below, potential * byP, potential * byQ};
    }
}
