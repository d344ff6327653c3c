namespace Orleans.Runtime;

/// <summary>Where the silo's grain classes come from.</summary>
internal interface IGrainClassSource
{
    IEnumerable<Type> Find();
}
