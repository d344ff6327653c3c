using CampaignHub.Domain.Places;

namespace CampaignHub.Domain.Ports;

/// <summary>Gives the boundaries of communes, where they have been imported.</summary>
public interface IBoundarySource
{
    /// <summary>The boundary of a commune in force now; null when there is none.</summary>
    Boundary? Find(string communeCode);
}
