using AdControl.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AdControl.Storage.Cases.Rows;

/// <summary>A workflow instance as it is listed and searched; steps are made by the host alone.</summary>
public sealed class InstanceRow : IEntityTypeConfiguration<InstanceRow>
{
    /// <summary>The instance's id.</summary>
    public string Id { get; private set; } = "";

    /// <summary>How often it was stored.</summary>
    public long Revision { get; private set; }

    /// <summary>The definition.</summary>
    public string DefinitionId { get; private set; } = "";

    /// <summary>The content hash of the version it runs.</summary>
    public string DefinitionHash { get; private set; } = "";

    /// <summary>Whether it is over.</summary>
    public WorkflowStatus Status { get; private set; }

    /// <summary>Where it stands.</summary>
    public WorkflowSubStatus SubStatus { get; private set; }

    /// <summary>What ties it to a case; null when nothing does.</summary>
    public string? CorrelationId { get; private set; }

    /// <summary>The chain of its journal.</summary>
    public string CaseId { get; private set; } = "";

    /// <summary>The last step, in ticks UTC.</summary>
    public long UpdatedAt { get; private set; }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<InstanceRow> builder)
    {
        builder.ToTable("workflow_instance").HasKey(i => i.Id);
        builder.Property(i => i.Id).HasColumnName("id");
        builder.Property(i => i.Revision).HasColumnName("revision");
        builder.Property(i => i.DefinitionId).HasColumnName("definition_id");
        builder.Property(i => i.DefinitionHash).HasColumnName("definition_hash");
        builder.Property(i => i.Status).HasColumnName("status").HasConversion<long>();
        builder.Property(i => i.SubStatus).HasColumnName("sub_status").HasConversion<long>();
        builder.Property(i => i.CorrelationId).HasColumnName("correlation_id");
        builder.Property(i => i.CaseId).HasColumnName("case_id");
        builder.Property(i => i.UpdatedAt).HasColumnName("updated_at");
    }
}
