namespace Orleans.Configuration;

/// <summary>How long calls within a silo may take.</summary>
public class SiloMessagingOptions : MessagingOptions;
