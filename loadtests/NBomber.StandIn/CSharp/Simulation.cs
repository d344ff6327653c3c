using NBomber.Contracts;

namespace NBomber.CSharp;

/// <summary>Makes load simulations; a scenario runs its simulations one after the other.</summary>
public static class Simulation
{
    /// <summary>Copies come or go evenly, from the number before to <paramref name="copies"/>.</summary>
    public static LoadSimulation RampingConstant(int copies, TimeSpan during) =>
        new ClosedLoad(copies, during, ramping: true);

    /// <summary>So many copies, each beginning the next iteration when the last has ended.</summary>
    public static LoadSimulation KeepConstant(int copies, TimeSpan during) => new ClosedLoad(copies, during, ramping: false);

    /// <summary>Arrivals whose rate rises or falls evenly, from the rate before to <paramref name="rate"/> per interval.</summary>
    public static LoadSimulation RampingInject(int rate, TimeSpan interval, TimeSpan during) =>
        new OpenLoad(rate, rate, interval, during, ramping: true);

    /// <summary><paramref name="rate"/> arrivals in each interval, evenly spread, however long responses take.</summary>
    public static LoadSimulation Inject(int rate, TimeSpan interval, TimeSpan during) =>
        new OpenLoad(rate, rate, interval, during, ramping: false);

    /// <summary>As <see cref="Inject"/>, each interval with a rate of its own, from <paramref name="minRate"/> to below <paramref name="maxRate"/>.</summary>
    public static LoadSimulation InjectRandom(int minRate, int maxRate, TimeSpan interval, TimeSpan during) =>
        new OpenLoad(minRate, maxRate, interval, during, ramping: false);

    public static LoadSimulation Pause(TimeSpan during) => new NoLoad(during);
}
