namespace CampaignHub.Domain.Places;

/// <summary>A shape cannot be used; carries why out of the depths of its lists.</summary>
internal sealed class BoundaryFaultException(BoundaryFault fault) : Exception(fault.Code)
{
    public BoundaryFault Fault => fault;
}
