namespace CampaignHub.Domain.Indicators;

/// <summary>Who may take a model from where to where: the commune up to launched, the Sở confirms and takes that back.</summary>
public static class ModelSteps
{
    /// <summary>Whether the step may be taken.</summary>
    /// <param name="from">Where the model is.</param>
    /// <param name="to">Where it is to be.</param>
    /// <param name="confirms">The one who asks is the Sở.</param>
    public static bool MayGo(ModelState from, ModelState to, bool confirms) => (from, to) switch
    {
        _ when from == to => false,
        (ModelState.Withdrawn, _) => false,
        (ModelState.Launched, ModelState.Confirmed) => confirms,
        (_, ModelState.Confirmed) => false,
        (ModelState.Confirmed, ModelState.Launched) => confirms,
        (ModelState.Confirmed, _) => false,
        _ => true,
    };

    /// <summary>Steps that take something back are explained.</summary>
    public static bool NeedsReason(ModelState from, ModelState to) => from is ModelState.Confirmed || to is ModelState.Withdrawn;
}
