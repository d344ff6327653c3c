namespace Orleans;

/// <summary>Marks an interface as one of a grain whose key is a text.</summary>
public interface IGrainWithStringKey : IGrain;
