using System.Reflection;
using System.Text.RegularExpressions;
using CampaignHub.Api.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace CampaignHub.Api.Access;

/// <summary>Gives every endpoint its line of the <see cref="AccessTable"/>.</summary>
internal static partial class AccessConvention
{
    /// <summary>A group for all endpoints of the server; each gets its line, and a start without one fails.</summary>
    public static RouteGroupBuilder MapByAccessTable(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("");
        ((IEndpointConventionBuilder)group).Finally(GiveLines);
        return group;
    }

    /// <summary>Name of a method of a hub in the table.</summary>
    public static string NameOf(MethodInfo hubMethod) => $"hub {hubMethod.Name}";

    /// <summary>Looks at every endpoint, which materialises it.</summary>
    /// <exception cref="StartException">One has no line.</exception>
    public static void RequireAccessLines(this IEndpointRouteBuilder app)
    {
        foreach (var endpoint in app.DataSources.SelectMany(source => source.Endpoints))
        {
            if (endpoint.Metadata.GetMetadata<AccessLine>() is null)
            {
                throw Missing(endpoint.DisplayName ?? "an endpoint");
            }
        }
    }

    private static void GiveLines(EndpointBuilder builder)
    {
        builder.Metadata.Add(RequireLine(NameOf((RouteEndpointBuilder)builder)));
        foreach (var hub in builder.Metadata.OfType<HubMetadata>())
        {
            foreach (var method in MethodsOf(hub.HubType))
            {
                RequireLine(NameOf(method));
            }
        }
    }

    /// <summary>What clients may call: the hub's own public methods.</summary>
    private static IEnumerable<MethodInfo> MethodsOf(Type hub) =>
        hub.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition() == method && !method.IsSpecialName);

    /// <summary>Method and address, without the constraints of its parameters; a hub's endpoints take every method.</summary>
    private static string NameOf(RouteEndpointBuilder builder)
    {
        var methods = builder.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods ?? [];
        var path = Constraint().Replace($"/{builder.RoutePattern.RawText?.Trim('/')}", "}");
        return methods is [var method] ? $"{method} {path}" : $"hub {path}";
    }

    private static AccessLine RequireLine(string name) => AccessTable.Find(name) ?? throw Missing(name);

    private static StartException Missing(string name) =>
        new($"AccessTable: nobody has said who may call {name}; give it a line.");

    [GeneratedRegex(@":[^}]*\}")]
    private static partial Regex Constraint();
}
